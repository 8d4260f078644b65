import { useSetting } from '../../store/use-library'
import { AS_IT_COMES, type ColumnLayout } from '../../ui/data-table-columns'

/** The columns as the analyst left them, kept between starts. */
export const useColumnLayout = (): [ColumnLayout, (layout: ColumnLayout) => void] =>
  useSetting<ColumnLayout>('library.columns', AS_IT_COMES)
