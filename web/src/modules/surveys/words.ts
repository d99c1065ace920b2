import en from './words.en'
import zh from './words.zh'

export default { 'zh-CN': { surveys: zh }, en: { surveys: en } }
