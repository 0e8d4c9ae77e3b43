declareconst total: number;
