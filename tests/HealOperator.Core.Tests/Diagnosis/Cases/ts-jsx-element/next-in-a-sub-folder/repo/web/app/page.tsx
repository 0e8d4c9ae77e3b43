export default function Page() {
  return <sectoin>x</sectoin>;
}