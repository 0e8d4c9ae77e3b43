export function set(mode: 'read' | 'write' | 'append') {
  return mode;
}

set('apend');
