export * as Provider from './Provider.js'
export { fromLanguageModel, type Options } from './FromLanguageModel.js'
