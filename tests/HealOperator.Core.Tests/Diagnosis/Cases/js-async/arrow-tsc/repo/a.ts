export const load = (urls: string[]) => {
  const first = await fetch(urls[0]);
  return first.json();
};
