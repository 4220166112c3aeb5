// Stands in for native-watchdog's addon, which ends the extension host when the server is gone. The runner ends the
// whole process group; this is for the case that the runner itself was killed.
exports.start = (pid) => {
  setInterval(() => {
    try {
      process.kill(pid, 0);
    } catch {
      process.exit(87);
    }
  }, 2000).unref();
};
exports.exit = (code) => process.exit(code || 0);
