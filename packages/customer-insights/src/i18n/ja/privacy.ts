import type { PrivacyMessages } from '../messages/privacy.ts'

export const privacy: PrivacyMessages = {
  title: 'プライバシー',
  notAllowed: {
    view: 'このアカウントでは顧客を閲覧できません。',
    tag: 'このアカウントではタグや同意を変更できません。',
    export: 'このアカウントではデータをエクスポートできません。',
    manage: 'このアカウントではプライバシーを管理できません。',
    erase: 'このアカウントでは顧客を消去できません。',
  },
  noCapability: {
    title: 'このアカウントでは利用できません',
    description: '閲覧する権限がありません。アクセス権の管理者に依頼してください。',
  },
}
