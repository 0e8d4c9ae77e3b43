namespace HealOperator.Core.Diagnosis.Fixers.DotNet;

/// <summary>Packages of nuget.org that projects use most. Source: its statistics of downloads.</summary>
internal static class NuGetPackages
{
    /// <summary>Their ids.</summary>
    public static IReadOnlyList<string> MostUsed { get; } =
    [
        "Newtonsoft.Json", "Serilog", "Serilog.AspNetCore", "Serilog.Sinks.Console", "Serilog.Sinks.File", "Serilog.Extensions.Logging", "AutoMapper", "Dapper", "Polly",
        "MediatR", "FluentValidation", "FluentAssertions", "Shouldly", "Moq", "NSubstitute", "xunit", "xunit.v3", "xunit.runner.visualstudio", "NUnit", "NUnit3TestAdapter",
        "MSTest.TestFramework", "MSTest.TestAdapter", "Microsoft.NET.Test.Sdk", "coverlet.collector", "coverlet.msbuild", "Bogus", "AutoFixture", "BenchmarkDotNet",
        "Castle.Core", "Npgsql", "Npgsql.EntityFrameworkCore.PostgreSQL", "MySqlConnector", "MySql.Data", "MongoDB.Driver", "StackExchange.Redis", "RabbitMQ.Client",
        "Confluent.Kafka", "MassTransit", "Quartz", "Hangfire", "NLog", "log4net", "CsvHelper", "YamlDotNet", "RestSharp", "Refit", "Swashbuckle.AspNetCore", "NSwag.AspNetCore",
        "Grpc.AspNetCore", "Grpc.Net.Client", "Grpc.Tools", "Google.Protobuf", "HtmlAgilityPack", "AngleSharp", "ClosedXML", "EPPlus", "SixLabors.ImageSharp", "SkiaSharp",
        "Spectre.Console", "System.CommandLine", "CommandLineParser", "Humanizer", "NodaTime", "IdentityModel", "AWSSDK.Core", "AWSSDK.S3", "AWSSDK.SQS", "Azure.Identity",
        "Azure.Core", "Azure.Storage.Blobs", "KubernetesClient", "Docker.DotNet", "Testcontainers", "OpenTelemetry", "OpenTelemetry.Extensions.Hosting", "prometheus-net",
        "Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.SqlServer", "Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.EntityFrameworkCore.Design",
        "Microsoft.EntityFrameworkCore.Tools", "Microsoft.EntityFrameworkCore.InMemory", "Microsoft.Data.SqlClient", "Microsoft.Data.Sqlite", "System.Data.SqlClient",
        "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Logging.Console",
        "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Configuration",
        "Microsoft.Extensions.Configuration.Json", "Microsoft.Extensions.Configuration.Binder", "Microsoft.Extensions.Configuration.EnvironmentVariables",
        "Microsoft.Extensions.Options", "Microsoft.Extensions.Http", "Microsoft.Extensions.Http.Polly", "Microsoft.Extensions.Caching.Memory",
        "Microsoft.AspNetCore.OpenApi", "Microsoft.AspNetCore.Authentication.JwtBearer", "Microsoft.AspNetCore.Mvc.Testing", "Microsoft.AspNetCore.Mvc.NewtonsoftJson",
        "Microsoft.CodeAnalysis.CSharp", "Microsoft.SourceLink.GitHub", "StyleCop.Analyzers", "System.Text.Json", "System.Net.Http.Json", "System.Reactive", "System.Linq.Async",
    ];
}
