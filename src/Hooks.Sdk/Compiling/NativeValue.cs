using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hooks.Sdk.Compiling;

/// <summary>Values that ILC passes between methods as C passes them between functions (System V ABI for x64, AAPCS64).</summary>
internal static class NativeValue
{
    /// <summary>Whether every value of a method is one.</summary>
    public static bool AreAll(IMethodSignature method) =>
        Is(method.ReturnType) && method.Parameters.All(static parameter => Is(parameter.ParameterType));

    /// <summary>Whether a result has one or two bytes, so that the rest of its register is undefined in C.</summary>
    public static bool IsSmall(TypeReference type) => Underlying(type).MetadataType is
        MetadataType.SByte or MetadataType.Byte or MetadataType.Int16 or MetadataType.UInt16;

    /// <summary>Whether a value is one number or pointer, which is in one register, or nothing.</summary>
    public static bool IsScalar(TypeReference type) => Is(type) && Underlying(type).MetadataType is not MetadataType.ValueType;

    /// <summary>Whether a value is in a register for floating-point numbers.</summary>
    public static bool IsFloat(TypeReference type) => Underlying(type).MetadataType is MetadataType.Single or MetadataType.Double;

    /// <summary>The instruction that truncates an int to a small type.</summary>
    public static OpCode Conversion(TypeReference type) => Underlying(type).MetadataType switch
    {
        MetadataType.SByte => OpCodes.Conv_I1,
        MetadataType.Byte => OpCodes.Conv_U1,
        MetadataType.Int16 => OpCodes.Conv_I2,
        _ => OpCodes.Conv_U2,
    };

    /// <summary>Numbers, pointers, and structs of these in the order in which they are declared. A <c>bool</c> or <c>char</c> may
    /// have to be translated, and a reference always.</summary>
    private static bool Is(TypeReference type) => Plain(type) is var plain && plain.MetadataType switch
    {
        MetadataType.Void or MetadataType.Pointer or MetadataType.FunctionPointer => true,
        >= MetadataType.SByte and <= MetadataType.Double => true,
        MetadataType.IntPtr or MetadataType.UIntPtr => true,
        MetadataType.ValueType => plain.Resolve() is { } definition && IsStruct(definition),
        _ => false,
    };

    private static bool IsStruct(TypeDefinition type) => type.IsEnum
        || (!type.IsAutoLayout
            && !type.HasGenericParameters
            && type.Fields.Where(static field => !field.IsStatic).All(static field => Is(field.FieldType)));

    private static TypeReference Underlying(TypeReference type) =>
        Plain(type) is { MetadataType: MetadataType.ValueType } named && named.Resolve() is { IsEnum: true } enumeration
            ? enumeration.Fields.Single(static field => !field.IsStatic).FieldType
            : Plain(type);

    private static TypeReference Plain(TypeReference type) => type is IModifierType modified ? Plain(modified.ElementType) : type;
}
