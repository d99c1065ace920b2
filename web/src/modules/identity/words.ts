export default {
  'zh-CN': {
    identity: {
      signIn: {
        title: '登录',
        userName: '用户名',
        password: '密码',
        missingUserName: '请输入用户名',
        missingPassword: '请输入密码',
        submit: '登录',
        hint: '企业反映问题无需登录。',
        raise: '直接反映问题',
      },
    },
  },
  en: {
    identity: {
      signIn: {
        title: 'Sign in',
        userName: 'User name',
        password: 'Password',
        missingUserName: 'Enter your user name',
        missingPassword: 'Enter your password',
        submit: 'Sign in',
        hint: 'Enterprises raise problems without signing in.',
        raise: 'Raise a problem',
      },
    },
  },
}
