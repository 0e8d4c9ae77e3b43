console.log(makeOrder());
