/** The words about one's own data, which few look at. */
export default {
  'zh-CN': {
    personal: {
      title: '我的个人信息',
      why: '我们只为办理此件和回访保存您的称呼和电话,办结 3 年后自动删除(以本市规定为准)。您可以随时取得副本,办结后可以要求删除。',
      file: '个人信息',
      take: '下载副本',
      erase: '删除我的个人信息',
      later: '办结前需要用它联系您,办结后可在这里删除。',
      sure: '删除后无法恢复:不能再联系您,文字中的姓名和电话会隐去,诉求本身保留。确定删除吗?',
      yes: '确定删除',
      no: '不删除',
      erased: '您的个人信息已删除',
      since: '个人信息已于 {at} 删除',
    },
  },
  en: {
    personal: {
      title: 'My personal data',
      why: 'Your name and number are kept only to handle this and to call you back, and erased three years after its end (or as the city decides). You may take a copy at any time, and have it erased after the end.',
      file: 'personal-data',
      take: 'Take a copy',
      erase: 'Erase my data',
      later: 'Until it has ended we need it to reach you; then you can erase it here.',
      sure: 'This cannot be undone: nobody can reach you any more, names and numbers are taken out of the words, the problem itself stays. Erase it?',
      yes: 'Erase it',
      no: 'Keep it',
      erased: 'Your data was erased',
      since: 'Your data was erased on {at}',
    },
  },
}
