import { useState } from "react";
export const C = () => useState(1);
