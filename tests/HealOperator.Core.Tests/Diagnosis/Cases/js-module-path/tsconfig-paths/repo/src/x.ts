import { user } from '@app/service/user';

export const id = user.id;
