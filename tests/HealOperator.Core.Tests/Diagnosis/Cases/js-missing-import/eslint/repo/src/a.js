import { rate } from "./rate.js"

export const x = half(rate(1, 2))
