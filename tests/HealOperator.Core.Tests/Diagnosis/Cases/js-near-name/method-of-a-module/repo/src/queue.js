class Queue {
  constructor() {
    this.items = [];
  }

  enqueue(x) {
    this.items.push(x);
  }

  size() {
    return this.items.length;
  }
}

module.exports = { Queue };
