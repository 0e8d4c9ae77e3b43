import { b } from "./b";

cosnt total = b;
export default total;
