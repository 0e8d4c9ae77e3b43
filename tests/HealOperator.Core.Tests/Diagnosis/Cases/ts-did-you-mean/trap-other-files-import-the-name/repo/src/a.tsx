import { useStore } from "./store";
export const A = () => { useState(0); useStore(); }
