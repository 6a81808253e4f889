// A web server of one thread:  node server.js PORT
require('http').createServer((request, response) => response.end('hello\n')).listen(Number(process.argv[2]), '127.0.0.1');
