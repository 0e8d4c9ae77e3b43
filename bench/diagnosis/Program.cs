using HealOperator.Bench.Diagnosis;

return await Bench.RunAsync(args);
