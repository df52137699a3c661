'use strict';
/*
 * What npos, a parser of ESC/POS that others wrote, finds in bytes that were sent to a printer.
 *
 * usage: node eye.js BYTES FOLDER      prints one JSON object, and puts each raster into the folder as a BMP picture
 *
 * npos takes the bytes apart and draws the rasters, iconv-lite knows GB18030. GS ( k is newer than npos: its length is told
 * to npos in npos's own words, as its README does for other commands. A byte that is no command that npos knows ends it.
 */
const fs = require('fs');
const path = require('path');
const iconv = require('iconv-lite');
const npos = require('npos');

const STORE_QR_DATA = Buffer.from('1P0');
const CODE_128 = 73;

const rules = Object.assign({}, npos.rules);
rules[npos.symbols.GS] = Object.assign({'(k': [0, 'd16']}, rules[npos.symbols.GS]);

const [sentFile, folder] = process.argv.slice(2);
const sent = fs.readFileSync(sentFile);
const text = [];
const found = {qr: [], barcodes: [], rasters: [], cuts: 0};

const ast = npos.parser(rules).analyze(sent);
if (ast.error) {
  console.error(ast.error.message);
  process.exit(1);
}
for (const node of ast.tree) {
  const bytes = sent.subarray(node.offset, node.offset + node.length);
  switch (node.ascii + node.fn) {
    case 'STX':
      text.push(bytes);
      break;
    case 'GSV':
      found.cuts++;
      break;
    case 'GS(k':
      if (bytes.subarray(5, 8).equals(STORE_QR_DATA)) found.qr.push(bytes.subarray(8).toString('utf8'));
      break;
    case 'GSk':
      if (bytes[2] === CODE_128) found.barcodes.push(bytes.subarray(4).toString('latin1'));
      break;
    case 'GSv0': {
      const file = path.join(folder, `raster-${found.rasters.length}.bmp`);
      fs.writeFileSync(file, npos.codecs.raster.decode(sent, [{offset: node.offset}]).toBuffer());
      found.rasters.push(file);
      break;
    }
  }
}
found.text = iconv.decode(Buffer.concat(text), 'gb18030').split('\n');
console.log(JSON.stringify(found));
