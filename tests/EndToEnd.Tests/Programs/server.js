// Answers every connection with a name: node server.js PORT NAME
'use strict';

const [port, name] = process.argv.slice(2);

require('net')
  .createServer((connection) => connection.end(name))
  .listen(Number(port), '127.0.0.1');
