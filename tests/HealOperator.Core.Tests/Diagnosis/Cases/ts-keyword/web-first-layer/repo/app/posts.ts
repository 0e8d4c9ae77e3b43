export interface Post {
  title: string;
  foobar: string;
}

export function latestPost(): Post {
  return { title: "Pipelines that heal", foobar: "Evidence first, changes second." };
}
