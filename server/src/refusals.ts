// Why did the system refuse, in words? For editor and command line alike.

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '文件不存在',
  EACCES: '没有权限',
  EPERM: '没有权限',
  ERR_ACCESS_DENIED: '没有权限',
  EISDIR: '这是文件夹，不是文件',
  ENOTDIR: '路径中有一段不是文件夹',
  ENOSPC: '磁盘空间不足',
  EROFS: '磁盘只读',
  EMFILE: '打开的文件太多',
  ELOOP: '符号链接绕成了圈',
  ENAMETOOLONG: '文件名太长',
  ERR_INVALID_ARG_VALUE: '文件名里有系统不认的字符',
  EIO: '磁盘读写出错',
};

/** Why the system refused, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code && REASONS[code]) ?? message ?? String(error);
}
