import { formatData } from "./b";
console.log(formatDate(1), formatData);
