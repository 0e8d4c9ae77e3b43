const o = { customerName: "x", total: 1 };
console.log(o.customerNam);
