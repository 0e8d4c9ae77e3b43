import { log } from './log';

export const a = log('info', 'warning: started');
export const b = log('warnin', 'slow');
