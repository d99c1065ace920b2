import en from './words.en'
import zh from './words.zh'

export default { 'zh-CN': { front: zh }, en: { front: en } }
