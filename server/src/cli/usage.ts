// How do the command line's own words read in Chinese?
import type { Command, CommanderError, HelpConfiguration } from 'commander';
import { displayWidth } from './display.js';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** Every description says its own choices and defaults, since commander says them in English. */
export const help: HelpConfiguration = {
  styleTitle: (title) => TITLES[title] ?? title,
  argumentTerm: (argument) => argument.name() + (argument.variadic ? '...' : ''),
  optionDescription: ({ description }) => description,
  subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
  displayWidth,
};

/** What is wrong with how the command was called; undefined when help or the version was asked for. */
export function mistakeIn({ code, message }: CommanderError, program: Command): string | undefined {
  const [first = '', second = ''] = Array.from(message.matchAll(/'([^']*)'/g), (match) => match[1]!);
  const meant = /Did you mean (?:one of )?([^?]+)\?/.exec(message)?.[1];
  const hint = meant ? `，您要的是不是“${meant}”` : '';
  switch (code) {
    case 'commander.helpDisplayed':
    case 'commander.version':
      return undefined;
    case 'commander.unknownOption':
      return `没有“${first}”这个选项${hint}`;
    case 'commander.unknownCommand':
      return `没有“${first}”这个命令${hint || `，可用的命令：${program.commands.map((c) => c.name()).join('、')}`}`;
    case 'commander.missingArgument':
      return '没有写明要处理的文件';
    case 'commander.missingMandatoryOptionValue':
      return `没有写明“${first}”`;
    case 'commander.excessArguments':
      return '参数多了，一次只能处理一个文件';
    case 'commander.optionMissingArgument':
      return `选项“${first}”后面缺少取值`;
    case 'commander.invalidArgument': {
      const choices = /Allowed choices are (.+)\.$/.exec(message)?.[1]?.replaceAll(', ', '、');
      return `选项“${first}”不能取“${second}”，可取：${choices}`;
    }
    case 'commander.conflictingOption':
      return `选项“${first.split(' ')[0]}”与“${second.split(' ')[0]}”不能同时用`;
    case 'commander.help':
      return '没有写明命令';
    default:
      return message;
  }
}
