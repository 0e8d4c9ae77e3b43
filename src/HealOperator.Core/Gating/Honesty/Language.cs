namespace HealOperator.Core.Gating.Honesty;

/// <summary>What a file is written in, as far as checks differ.</summary>
internal enum Language
{
    /// <summary>Prose, data, or a language that no check knows.</summary>
    Other,

    /// <summary>Python.</summary>
    Python,

    /// <summary>JavaScript and TypeScript, with JSX, Vue and Svelte.</summary>
    JavaScript,

    /// <summary>Shells of the Bourne family.</summary>
    Shell,

    /// <summary>YAML, CI files among them.</summary>
    Yaml,

    /// <summary>Makefiles.</summary>
    Make,

    /// <summary>Dockerfiles.</summary>
    Dockerfile,

    /// <summary>JSON, with comments or without.</summary>
    Json,

    /// <summary>INI, TOML and properties.</summary>
    Ini,

    /// <summary>XML, project files among them.</summary>
    Xml,

    /// <summary>Go.</summary>
    Go,

    /// <summary>C#.</summary>
    CSharp,

    /// <summary>Java.</summary>
    Java,

    /// <summary>Kotlin, with build scripts.</summary>
    Kotlin,

    /// <summary>Groovy: build scripts and Jenkinsfiles.</summary>
    Groovy,

    /// <summary>Rust.</summary>
    Rust,

    /// <summary>SQL, with dbt's templates.</summary>
    Sql,
}
