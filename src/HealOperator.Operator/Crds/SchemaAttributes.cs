using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using HealOperator.Core.Pipelines;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Crds;

/// <summary>Carries what the attributes of a property or type say over into its schema.</summary>
internal static class SchemaAttributes
{
    public static void Apply(JsonObject schema, ICustomAttributeProvider property)
    {
        foreach (var attribute in property.GetCustomAttributes(inherit: true))
        {
            switch (attribute)
            {
                case StringLengthAttribute length:
                    if (length.MinimumLength > 0) schema["minLength"] = length.MinimumLength;
                    schema["maxLength"] = length.MaximumLength;
                    break;
                case MaxLengthAttribute length:
                    schema[Is(schema, "array") ? "maxItems" : "maxProperties"] = length.Length;
                    break;
                case RegularExpressionAttribute expression:
                    schema["pattern"] = expression.Pattern;
                    break;
                case RangeAttribute range:
                    schema["minimum"] = JsonValue.Create(Convert.ToInt64(range.Minimum));
                    schema["maximum"] = JsonValue.Create(Convert.ToInt64(range.Maximum));
                    break;
                case AllowedValuesAttribute allowed:
                    schema["enum"] = new JsonArray([.. allowed.Values.Select(value => JsonValue.Create((string)value!))]);
                    break;
                case KeyedByAttribute keyed:
                    schema["x-kubernetes-list-type"] = "map";
                    schema["x-kubernetes-list-map-keys"] = new JsonArray(keyed.Key);
                    break;
            }
        }

        if (Is(schema, "array") && !schema.ContainsKey("x-kubernetes-list-type")) schema["x-kubernetes-list-type"] = "atomic";
        Describe(schema, property);
    }

    public static void ApplyRules(JsonObject schema, MemberInfo member)
    {
        var rules = member.GetCustomAttributes<CelRuleAttribute>()
            .Select(rule => new JsonObject { ["rule"] = rule.Rule, ["message"] = rule.Message });
        foreach (var rule in rules)
        {
            if (schema["x-kubernetes-validations"] is JsonArray list) list.Add(rule);
            else schema["x-kubernetes-validations"] = new JsonArray(rule);
        }
    }

    /// <summary>kubectl explain shows no enums on many versions, so the description names the values too.</summary>
    private static void Describe(JsonObject schema, ICustomAttributeProvider property)
    {
        var text = property.GetCustomAttributes(inherit: true).OfType<DescriptionAttribute>().SingleOrDefault()?.Description;
        if (text is null) return;
        var values = (schema["enum"] ?? schema["items"]?["enum"])?.AsArray().Select(value => value!.GetValue<string>()).Where(value => value.Length > 0).ToList();
        schema["description"] = values is { Count: > 1 } && !values.TrueForAll(text.Contains)
            ? $"{text} One of {string.Join(", ", values)}."
            : text;
    }

    private static bool Is(JsonObject schema, string type) => schema["type"]?.GetValue<string>() == type;
}
