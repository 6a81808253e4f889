using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;

namespace Hooks.Runtime.Tests.Api;

/// <summary>Reads the members of one type that another assembly can name.</summary>
internal static class MemberReader
{
    public static IEnumerable<MemberApi> Read(MetadataReader metadata, TypeDefinition type)
    {
        foreach (var handle in type.GetFields())
        {
            var field = metadata.GetFieldDefinition(handle);
            if (Visibility.Of(field.Attributes) is { } visibility)
            {
                yield return Field(metadata, field, visibility);
            }
        }

        foreach (var handle in type.GetMethods())
        {
            var method = metadata.GetMethodDefinition(handle);
            if (Visibility.Of(method.Attributes) is { } visibility)
            {
                yield return MethodText.Of(metadata, method, visibility);
            }
        }

        foreach (var handle in type.GetProperties())
        {
            var property = metadata.GetPropertyDefinition(handle);
            var accessors = property.GetAccessors();
            if (IsVisible(metadata, accessors.Getter) || IsVisible(metadata, accessors.Setter))
            {
                yield return Property(metadata, property);
            }
        }

        foreach (var handle in type.GetEvents())
        {
            var @event = metadata.GetEventDefinition(handle);
            if (IsVisible(metadata, @event.GetAccessors().Adder))
            {
                var name = metadata.GetString(@event.Name);
                yield return new MemberApi(name, $"event {TypeNames.Of(metadata, @event.Type)} {name}");
            }
        }
    }

    /// <summary>A constant as C# would write it, more or less; empty if there is none.</summary>
    public static string Constant(MetadataReader metadata, ConstantHandle handle)
    {
        if (handle.IsNil)
        {
            return "";
        }

        var constant = metadata.GetConstant(handle);
        var value = metadata.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode);
        return value is string text
            ? $" = \"{text}\""
            : $" = {Convert.ToString(value, CultureInfo.InvariantCulture)} ({constant.TypeCode})";
    }

    private static MemberApi Field(MetadataReader metadata, FieldDefinition field, string visibility)
    {
        var name = metadata.GetString(field.Name);
        var modifier = (field.Attributes & (FieldAttributes.Literal | FieldAttributes.Static | FieldAttributes.InitOnly)) switch
        {
            FieldAttributes.Literal | FieldAttributes.Static => "const ",
            FieldAttributes.Static | FieldAttributes.InitOnly => "static readonly ",
            FieldAttributes.Static => "static ",
            FieldAttributes.InitOnly => "readonly ",
            _ => "",
        };
        var type = field.DecodeSignature(TypeNames.Instance, null);
        return new MemberApi(name, $"{visibility} {modifier}{type} {name}{Constant(metadata, field.GetDefaultValue())}");
    }

    // What each accessor is, and whether there is one, its own method tells.
    private static MemberApi Property(MetadataReader metadata, PropertyDefinition property)
    {
        var name = metadata.GetString(property.Name);
        var signature = property.DecodeSignature(TypeNames.Instance, null);
        var scope = signature.Header.IsInstance ? "" : "static ";
        return new MemberApi(
            name,
            $"property {scope}{signature.ReturnType} {name}[{string.Join(", ", signature.ParameterTypes)}]");
    }

    private static bool IsVisible(MetadataReader metadata, MethodDefinitionHandle handle) =>
        !handle.IsNil && Visibility.Of(metadata.GetMethodDefinition(handle).Attributes) is not null;
}
