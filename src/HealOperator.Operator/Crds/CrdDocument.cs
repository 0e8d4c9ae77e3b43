using System.ComponentModel;
using System.Reflection;
using System.Text.Json.Nodes;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Crds;

/// <summary>Builds the CustomResourceDefinition of a kind.</summary>
internal static class CrdDocument
{
    public static JsonObject Of(CustomResource resource)
    {
        var entity = EntityDescriptor.Of(resource.Type);
        return new JsonObject
        {
            ["apiVersion"] = "apiextensions.k8s.io/v1",
            ["kind"] = "CustomResourceDefinition",
            ["metadata"] = new JsonObject { ["name"] = entity.Resource },
            ["spec"] = new JsonObject
            {
                ["group"] = entity.Group,
                ["names"] = new JsonObject
                {
                    ["kind"] = entity.Kind,
                    ["listKind"] = entity.Kind + "List",
                    ["plural"] = entity.Plural,
                    ["singular"] = resource.Singular,
                    ["shortNames"] = new JsonArray(resource.ShortName),
                    ["categories"] = new JsonArray(HealGroup.Category),
                },
                ["scope"] = "Namespaced",
                ["versions"] = new JsonArray(Version(resource, entity)),
            },
        };
    }

    private static JsonObject Version(CustomResource resource, EntityDescriptor entity) => new()
    {
        ["name"] = entity.Version,
        ["served"] = true,
        ["storage"] = true,
        ["subresources"] = new JsonObject { ["status"] = new JsonObject() },
        ["additionalPrinterColumns"] = new JsonArray([.. resource.Columns.Select(Column)]),
        ["schema"] = new JsonObject { ["openAPIV3Schema"] = Schema(resource.Type) },
    };

    private static JsonObject Column(PrinterColumn column)
    {
        var result = new JsonObject
        {
            ["name"] = column.Name,
            ["type"] = column.Type,
            ["jsonPath"] = column.Path,
            ["description"] = column.Description,
        };
        if (column.Wide) result["priority"] = 1;
        return result;
    }

    private static JsonObject Schema(Type type) => new()
    {
        ["description"] = type.GetCustomAttribute<DescriptionAttribute>()!.Description,
        ["type"] = "object",
        ["required"] = new JsonArray("spec"),
        ["properties"] = new JsonObject
        {
            ["apiVersion"] = Text("Version of the schema of this object: group/version."),
            ["kind"] = Text("Kind of this object."),
            ["metadata"] = new JsonObject { ["type"] = "object" },
            ["spec"] = Part(type, "Spec", defaults: true),
            ["status"] = Part(type, "Status", defaults: false),
        },
    };

    private static JsonObject Part(Type type, string name, bool defaults) => StructuralSchema.Of(type.GetProperty(name)!, OperatorJsonContext.Default.Options, defaults);

    private static JsonObject Text(string description) => new() { ["description"] = description, ["type"] = "string" };
}
