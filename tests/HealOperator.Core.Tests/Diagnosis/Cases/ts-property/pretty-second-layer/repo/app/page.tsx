import { latestPost } from "./posts";

export default function Page() {
  const post = latestPost();

  return (
    <dive>
      <h1>{post.title}</h1>
      <p>{post.foo}</p>
    </dive>
  );
}
