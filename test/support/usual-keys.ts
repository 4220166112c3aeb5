// Which keys are taken where? What VS Code 1.137 binds by default where nothing special is open (“Open Default Keyboard
// Shortcuts”, https://code.visualstudio.com/docs/reference/default-keybindings), the first key of each; and what catches
// keys before VS Code does: input methods, and programs that run beside it all day.

export type Platform = 'win' | 'linux' | 'mac';

const keys = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Common to all, to Windows and Linux, and to one alone. */
function on(all: string, pc: string, own: Readonly<Record<Platform, string>>): Record<Platform, readonly string[]> {
  const of = (platform: Platform) => keys(`${all} ${platform === 'mac' ? '' : pc} ${own[platform]}`);
  return { win: of('win'), linux: of('linux'), mac: of('mac') };
}

/** Wherever the focus is. */
export const EVERYWHERE: Readonly<Record<Platform, readonly string[]>> = on(
  `
  alt+f10 alt+f2 alt+f9 alt+z browserback browserforward ctrl+- ctrl+0 ctrl+1 ctrl+2 ctrl+3 ctrl+4 ctrl+5 ctrl+6
  ctrl+7 ctrl+8 ctrl+9 ctrl+\` ctrl+f5 ctrl+g ctrl+r ctrl+shift+m ctrl+shift+tab ctrl+tab escape f1 f10 f11 f12 f4 f5
  f6 shift+alt+f12 shift+alt+f9 shift+alt+h shift+escape shift+f11 shift+f4 shift+f6 shift+tab tab
  `,
  `
  alt+0 alt+1 alt+2 alt+3 alt+4 alt+5 alt+6 alt+7 alt+8 alt+9 alt+f4 ctrl+, ctrl+; ctrl+= ctrl+\\ ctrl+a ctrl+alt+b
  ctrl+alt+left ctrl+alt+o ctrl+alt+right ctrl+b ctrl+e ctrl+j ctrl+k ctrl+m ctrl+n ctrl+numpad0 ctrl+o ctrl+p
  ctrl+pagedown ctrl+pageup ctrl+s ctrl+shift+\` ctrl+shift+b ctrl+shift+c ctrl+shift+d ctrl+shift+e ctrl+shift+f
  ctrl+shift+g ctrl+shift+h ctrl+shift+n ctrl+shift+p ctrl+shift+pagedown ctrl+shift+pageup ctrl+shift+s
  ctrl+shift+t ctrl+shift+v ctrl+shift+w ctrl+shift+x ctrl+shift+z ctrl+t ctrl+w ctrl+y ctrl+z insert shift+alt+0
  shift+alt+1 shift+alt+9
  `,
  {
    win: `
  alt+f11 alt+left alt+right ctrl+alt+win+n ctrl+f4 ctrl+q ctrl+shift+u shift+alt+f1
  `,
    linux: `
  ctrl+alt+- ctrl+alt+meta+n ctrl+alt+n ctrl+shift+- ctrl+shift+alt+n shift+alt+f2 shift+alt+f4
  `,
    mac: `
  alt+cmd+0 alt+cmd+b alt+cmd+left alt+cmd+n alt+cmd+o alt+cmd+right alt+cmd+s alt+cmd+t alt+cmd+tab cmd+, cmd+-
  cmd+0 cmd+1 cmd+2 cmd+3 cmd+4 cmd+5 cmd+6 cmd+7 cmd+8 cmd+9 cmd+; cmd+= cmd+\\ cmd+a cmd+b cmd+e cmd+f5 cmd+h cmd+j
  cmd+k cmd+n cmd+o cmd+p cmd+q cmd+r cmd+s cmd+t cmd+w cmd+z ctrl+alt+cmd+n ctrl+cmd+1 ctrl+cmd+9 ctrl+cmd+f
  ctrl+cmd+left ctrl+cmd+right ctrl+q ctrl+shift+- shift+alt+cmd+n shift+alt+f1 shift+cmd+[ shift+cmd+] shift+cmd+b
  shift+cmd+c shift+cmd+d shift+cmd+e shift+cmd+f shift+cmd+h shift+cmd+m shift+cmd+n shift+cmd+p shift+cmd+s
  shift+cmd+t shift+cmd+u shift+cmd+v shift+cmd+w shift+cmd+x shift+cmd+z
  `,
  },
);

/** With the focus in the text. */
export const IN_EDITOR: Readonly<Record<Platform, readonly string[]>> = on(
  `
  alt+down alt+f3 alt+f5 alt+f8 alt+up backspace ctrl+alt+backspace ctrl+alt+space ctrl+backspace ctrl+d ctrl+delete
  ctrl+f ctrl+h ctrl+k ctrl+shift+r ctrl+space delete down end enter escape f12 f2 f3 f7 f8 f9 home left pagedown
  pageup right shift+alt+down shift+alt+f3 shift+alt+f5 shift+alt+f8 shift+alt+h shift+alt+i shift+alt+left
  shift+alt+o shift+alt+right shift+alt+up shift+backspace shift+down shift+end shift+enter shift+escape shift+f10
  shift+f12 shift+f3 shift+f7 shift+f8 shift+f9 shift+home shift+left shift+pagedown shift+pageup shift+right
  shift+tab shift+up tab up
  `,
  `
  alt+c alt+l alt+p alt+pagedown alt+pageup alt+r alt+w ctrl+. ctrl+/ ctrl+; ctrl+[ ctrl+] ctrl+c ctrl+down ctrl+end
  ctrl+enter ctrl+f12 ctrl+f2 ctrl+f3 ctrl+home ctrl+i ctrl+insert ctrl+l ctrl+shift+, ctrl+shift+. ctrl+shift+[
  ctrl+shift+ ctrl+shift+] ctrl+shift+alt+down ctrl+shift+alt+up ctrl+shift+down ctrl+shift+end ctrl+shift+enter
  ctrl+shift+f12 ctrl+shift+f2 ctrl+shift+f3 ctrl+shift+home ctrl+shift+k ctrl+shift+l ctrl+shift+space
  ctrl+shift+up ctrl+u ctrl+up ctrl+v ctrl+x shift+alt+. shift+delete shift+insert
  `,
  {
    win: `
  alt+f12 ctrl+alt+down ctrl+alt+up ctrl+shift+alt+left ctrl+shift+alt+pagedown ctrl+shift+alt+pageup
  ctrl+shift+alt+right shift+alt+a shift+alt+c shift+alt+f
  `,
    linux: `
  ctrl+[IntlBackslash] ctrl+alt+c ctrl+left ctrl+right ctrl+shift+[IntlBackslash] ctrl+shift+a ctrl+shift+alt+c
  ctrl+shift+f10 ctrl+shift+i ctrl+shift+left ctrl+shift+right shift+alt+[IntlBackslash]
  `,
    mac: `
  alt+backspace alt+cmd+. alt+cmd+[ alt+cmd+] alt+cmd+backspace alt+cmd+c alt+cmd+down alt+cmd+f alt+cmd+l alt+cmd+p
  alt+cmd+r alt+cmd+up alt+cmd+w alt+delete alt+escape alt+f12 alt+left alt+right cmd+. cmd+/ cmd+; cmd+[ cmd+]
  cmd+backspace cmd+c cmd+d cmd+delete cmd+down cmd+enter cmd+f cmd+f12 cmd+f2 cmd+f3 cmd+g cmd+i cmd+k cmd+l
  cmd+left cmd+pagedown cmd+pageup cmd+right cmd+u cmd+up cmd+v cmd+x ctrl+a ctrl+alt+delete ctrl+alt+left
  ctrl+alt+right ctrl+b ctrl+e ctrl+j ctrl+n ctrl+o ctrl+p ctrl+pagedown ctrl+pageup ctrl+shift+a
  ctrl+shift+alt+left ctrl+shift+alt+right ctrl+shift+cmd+left ctrl+shift+cmd+right ctrl+shift+e ctrl+shift+left
  ctrl+shift+right ctrl+t shift+alt+a shift+alt+cmd+c shift+alt+cmd+down shift+alt+cmd+left shift+alt+cmd+pagedown
  shift+alt+cmd+pageup shift+alt+cmd+right shift+alt+cmd+up shift+alt+f shift+cmd+, shift+cmd+. shift+cmd+\\
  shift+cmd+down shift+cmd+enter shift+cmd+f12 shift+cmd+f2 shift+cmd+f3 shift+cmd+g shift+cmd+k shift+cmd+l
  shift+cmd+left shift+cmd+right shift+cmd+space shift+cmd+up
  `,
  },
);

/** With the focus in a tree or a list. */
export const IN_LIST: Readonly<Record<Platform, readonly string[]>> = on(
  `
  alt+down alt+end alt+home alt+up down end enter escape f3 home left pagedown pageup right shift+down shift+up
  space up
  `,
  `
  ctrl+a ctrl+alt+f ctrl+down ctrl+k ctrl+left ctrl+shift+enter ctrl+up
  `,
  {
    win: `

  `,
    linux: `

  `,
    mac: `
  alt+cmd+f cmd+a cmd+down cmd+k cmd+left cmd+up ctrl+alt+n ctrl+alt+p ctrl+n ctrl+p shift+cmd+enter shift+cmd+up
  `,
  },
);

/**
 * Before VS Code sees them: 微软拼音, 搜狗 and 百度输入法 (on and off, width, punctuation, simplified and traditional,
 * symbols, voice), QQ, 微信, 钉钉 and 企业微信 (pictures of the screen, showing the window), 网易云音乐, and desktops.
 */
export const BEFORE_VS_CODE: Readonly<Record<Platform, readonly string[]>> = on(
  `
  ctrl+space shift+space ctrl+. ctrl+, ctrl+; ctrl+shift+f ctrl+shift+e ctrl+shift+k ctrl+shift+m ctrl+shift+b
  ctrl+shift+z ctrl+shift+h ctrl+shift+c ctrl+shift+a ctrl+shift+space
  `,
  `
  alt+a ctrl+alt+a ctrl+alt+z ctrl+alt+w ctrl+alt+s ctrl+alt+x ctrl+alt+d ctrl+alt+p ctrl+alt+l ctrl+alt+t ctrl+alt+m
  ctrl+alt+left ctrl+alt+right ctrl+alt+up ctrl+alt+down ctrl+alt+tab ctrl+alt+delete alt+tab alt+space alt+f4
  `,
  { win: 'win+space', linux: 'meta+space', mac: 'cmd+space ctrl+alt+space ctrl+cmd+space ctrl+cmd+a shift+cmd+4' },
);
