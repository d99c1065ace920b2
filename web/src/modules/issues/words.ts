import en from './words.en'
import zh from './words.zh'

export default { 'zh-CN': { issues: zh }, en: { issues: en } }
