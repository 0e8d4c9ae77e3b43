export interface User { name: string; createdAt: Date; updatedBy: string }

export function age(u: User, now: Date): number {
  return now.getTime() - u.updatedAt.getTime();
}
