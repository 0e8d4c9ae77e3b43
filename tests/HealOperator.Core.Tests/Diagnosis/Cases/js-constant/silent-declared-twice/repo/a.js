const n = 1;
function f() {
  const n = 2;
  n = 3;
  return n;
}
f();
