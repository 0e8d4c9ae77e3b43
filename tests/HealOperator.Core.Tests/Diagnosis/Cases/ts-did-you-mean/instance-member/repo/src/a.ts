export class Counter {
  private total = 0;

  add(n: number) {
    total += n;
  }
}
