namespace HealOperator.Core.Diagnosis.Fixers.Sql;

/// <summary>What a database can miss.</summary>
internal enum SqlObject
{
    /// <summary>A column of a table.</summary>
    Column,

    /// <summary>A table or view.</summary>
    Table,

    /// <summary>A function.</summary>
    Function,
}
