export function load(rows){
  const name = "run"
  const o = { 'a': 1, name: name };;
    const list = [1,2, 3];   
  if(rows) {
    return o["a"]+list.length;
  }
  const f = (x)=>  x;
  return {f, get: function () { return 1; } };
}