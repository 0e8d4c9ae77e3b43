import Link from 'nexxt/link';

export default function Page() {
  return <Link href="/">home</Link>;
}
