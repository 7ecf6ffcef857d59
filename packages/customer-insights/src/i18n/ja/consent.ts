import type { ConsentMessages } from '../messages/consent.ts'

export const consent: ConsentMessages = {
  title: '同意',
  explain: '記録がなければ同意もありません。連絡できるのは同意した人だけです。',
  channels: { email: 'メール', sms: 'ショートメッセージ', phone: '電話', post: '郵便' },
  marketing: '販促',
  states: { granted: '同意済み', pending: '確認待ち', withdrawn: '撤回済み', none: '同意なし' },
  suppressed: '連絡禁止',
  suppressedHint:
    'この方は以前に消去され、同じ連絡先で再登録されました。本人が新たな同意を確認するまで、何も送信されません。',
  since: date => `${date}から`,
  sources: {
    staff: 'スタッフ',
    in_person: '対面',
    phone: '電話で',
    form: '署名済み用紙',
    website: 'ウェブサイト',
    confirmation: '確認リンク',
    unsubscribe: '配信停止リンク',
    import: 'インポート',
    host: '予約アプリ',
    undo: '取り消し',
    erasure: '消去',
  },
  wording: version => `文面 ${version}`,

  record: '同意を記録',
  recordFor: channel => `同意を記録：${channel}`,
  withdraw: '撤回',
  withdrawFor: channel => `同意を撤回：${channel}`,
  howGiven: '同意を得た方法',
  confirmFirst: '本人が確認してから有効になります。',
  saved: {
    granted: channel => `${channel}：同意を記録しました`,
    pending: channel => `${channel}：確認待ちです`,
    withdrawn: channel => `${channel}：同意を撤回しました`,
  },
  notSaved: '同意を保存できませんでした。',

  history: '履歴',
  noHistory: 'まだ記録はありません。',
  by: actor => `担当：${actor}`,

  reachable: '連絡可能',
  reachableBy: channel => `連絡可能：${channel}`,
  reachableCount: text => `${text}人に連絡可能`,
  hideReachable: '表示しない',
}
