interface O { amount: number }
function f(o: O) { return o.amont + o.amont }
