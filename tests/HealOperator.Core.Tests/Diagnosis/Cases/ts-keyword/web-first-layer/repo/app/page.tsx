import { latestPost } from "./posts";

expot default function Page() {
  const post = latestPost();

  return (
    <dive>
      <h1>{post.title}</h1>
      <p>{post.foo}</p>
    </dive>
  );
}
