import type { ControlsMessages } from '../messages/controls.ts'
import { customers } from './counted.ts'

export const controls: ControlsMessages = {
  close: '閉じる',
  cancel: 'キャンセル',
  clear: 'クリア',
  undo: '元に戻す',
  clearField: field => `「${field}」をクリア`,
  search: '検索',
  searchIn: list => `「${list}」内を検索`,
  noMatch: '一致するものがありません。',
  chosen: (label, count) => `${label}：${count}件選択中`,

  newTag: tag => `「${tag}」を作成`,
  tagInUse: customers,
  tagTooLong: limit => `タグは${limit}文字までです。`,
  tooManyTags: limit => `顧客1人につきタグは${limit}個までです。`,

  bulkTags: 'タグを変更',
  bulkTagsScope: text => `対象：${text}`,
  atLeast: text => `${text}以上`,
  tagsToAdd: '追加するタグ',
  tagsToRemove: '削除するタグ',
  apply: '適用',
  applying: 'タグを変更しています',
  tagged: (count, text) => `${customers(count, text)}のタグを変更しました`,
  nothingChanged: '全員にすでにこれらのタグが付いています。',
  undone: (count, text) => `${customers(count, text)}のタグを元に戻しました`,
  notUndone: '変更を元に戻せませんでした。',
  progress: (done, text) => `${text}中${done}`,
  skipped: (count, text) => `タグは1人50個までのため、${customers(count, text)}は変更していません。`,
  tagInBoth: tag => `「${tag}」を追加と削除の両方に指定することはできません。`,
}
