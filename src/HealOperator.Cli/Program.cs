using HealOperator.Cli;

return await CommandLine.RunAsync(args, CommandHost.ForProcess());
