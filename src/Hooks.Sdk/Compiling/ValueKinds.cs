using Mono.Cecil;

namespace Hooks.Sdk.Compiling;

/// <summary>What a value of a type is on the evaluation stack.</summary>
internal static class ValueKinds
{
    /// <summary>The kind of a type, as a member's signature has it.</summary>
    /// <param name="type">The type; may be a type parameter.</param>
    /// <param name="member">The member that names it, which says what its type parameters stand for.</param>
    public static StackKind Of(TypeReference type, MemberReference? member) => type switch
    {
        IModifierType modified => Of(modified.ElementType, member),
        PinnedType pinned => Of(pinned.ElementType, member),
        GenericParameter parameter => Argument(parameter, member) is { } argument ? Of(argument, null) : StackKind.Other,
        _ => OfNamed(type),
    };

    private static TypeReference? Argument(GenericParameter parameter, MemberReference? member) => parameter.Type switch
    {
        GenericParameterType.Method => (member as GenericInstanceMethod)?.GenericArguments[parameter.Position],
        _ => (member?.DeclaringType as GenericInstanceType)?.GenericArguments[parameter.Position],
    };

    private static StackKind OfNamed(TypeReference type) => type.MetadataType switch
    {
        MetadataType.Boolean or MetadataType.Char or MetadataType.SByte or MetadataType.Byte or MetadataType.Int16 or
            MetadataType.UInt16 or MetadataType.Int32 or MetadataType.UInt32 => StackKind.Int32,
        MetadataType.Int64 or MetadataType.UInt64 => StackKind.Int64,
        MetadataType.IntPtr or MetadataType.UIntPtr or MetadataType.Pointer or MetadataType.FunctionPointer => StackKind.NativeInt,
        MetadataType.Single or MetadataType.Double => StackKind.Float,
        // An enum that lies in a generic type has the type parameters of that one.
        MetadataType.ValueType or MetadataType.GenericInstance when type.IsValueType => OfStruct(type.Resolve()),
        _ => StackKind.Other,
    };

    private static StackKind OfStruct(TypeDefinition? type) => type switch
    {
        null => StackKind.Unknown,
        { IsEnum: true } => OfNamed(type.Fields.Single(static field => !field.IsStatic).FieldType),
        _ => StackKind.Other,
    };
}
