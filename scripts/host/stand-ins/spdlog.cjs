// Stands in for @vscode/spdlog's native addon in the installed code-server: the same interface, plain files.
// Without any, output channels stay empty and every logger prints an error.
const fs = require('node:fs');
const path = require('node:path');

class Logger {
  constructor(_kind, _name, file) {
    this.file = file;
    this.level = 0;
    this.raw = false;
  }
  write(level, name, message) {
    if (level < this.level) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    try {
      fs.appendFileSync(this.file, this.raw ? message : `${time} [${name}] ${message}\n`);
    } catch {
      // the folder is being removed
    }
  }
  trace(message) {
    this.write(0, 'trace', message);
  }
  debug(message) {
    this.write(1, 'debug', message);
  }
  info(message) {
    this.write(2, 'info', message);
  }
  warn(message) {
    this.write(3, 'warning', message);
  }
  error(message) {
    this.write(4, 'error', message);
  }
  critical(message) {
    this.write(5, 'critical', message);
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  setPattern() {
    this.raw = false;
  }
  clearFormatters() {
    this.raw = true;
  }
  flush() {}
  drop() {}
}

async function create(name, file) {
  await fs.promises.mkdir(path.dirname(file), { recursive: true });
  return new Logger('', name, file);
}

exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
