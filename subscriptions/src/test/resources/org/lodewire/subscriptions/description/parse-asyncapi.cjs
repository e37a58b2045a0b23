// Parses an AsyncAPI document with AsyncAPI's own parser; prints what is wrong, and fails on errors and warnings.
const {Parser} = require('@asyncapi/parser');
const {AvroSchemaParser} = require('@asyncapi/avro-schema-parser');

const WARNING = 1;
const parser = new Parser();
parser.registerSchemaParser(AvroSchemaParser());
parser.parse(require('fs').readFileSync(process.argv[2], 'utf8')).then(({document, diagnostics}) => {
  const faults = diagnostics.filter(each => each.severity <= WARNING);
  faults.forEach(each => console.log(each.code, each.path.join('.'), each.message));
  process.exit(document && faults.length === 0 ? 0 : 1);
});
