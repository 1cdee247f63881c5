export * as Format from './Format.js'
export * as Formats from './Formats.js'
export * as OneCall from './OneCall.js'
export * as Parquet from './table/Parquet.js'
