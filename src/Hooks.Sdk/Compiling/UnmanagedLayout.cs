using Mono.Cecil;

namespace Hooks.Sdk.Compiling;

/// <summary>The size and alignment that a value without references has at most.</summary>
/// <remarks>ILC lays types out itself. Where it may choose the order of fields, or align a vector, it has no more than this.</remarks>
/// <param name="Size">In bytes.</param>
/// <param name="Alignment">In bytes.</param>
internal readonly record struct UnmanagedLayout(ulong Size, ulong Alignment)
{
    private const string InlineArray = "System.Runtime.CompilerServices.InlineArrayAttribute";
    private const uint Pointer = 8;

    /// <summary>More than this nothing in compiled code relies on.</summary>
    private const uint MaxAlignment = Stubs.ThreadBlock.Alignment;

    /// <summary>The next place that is aligned for the value.</summary>
    public ulong Align(ulong offset) => (offset + Alignment - 1) & ~(Alignment - 1);

    /// <summary>The layout of a type; null if it holds references, or is not known here.</summary>
    public static UnmanagedLayout? Of(TypeReference type) => Of(type, []);

    /// <param name="type">The type.</param>
    /// <param name="arguments">The type arguments of the struct that holds it.</param>
    private static UnmanagedLayout? Of(TypeReference type, IReadOnlyList<TypeReference> arguments) => type switch
    {
        IModifierType modified => Of(modified.ElementType, arguments),
        GenericParameter parameter => parameter.Position < arguments.Count ? Of(arguments[parameter.Position], []) : null,
        _ => type.MetadataType switch
        {
            MetadataType.Boolean or MetadataType.SByte or MetadataType.Byte => Number(1),
            MetadataType.Char or MetadataType.Int16 or MetadataType.UInt16 => Number(2),
            MetadataType.Int32 or MetadataType.UInt32 or MetadataType.Single => Number(4),
            MetadataType.Int64 or MetadataType.UInt64 or MetadataType.Double => Number(8),
            MetadataType.IntPtr or MetadataType.UIntPtr or MetadataType.Pointer or MetadataType.FunctionPointer => Number(Pointer),
            MetadataType.ValueType => Resolve(type) is { } structure ? OfStructure(structure, []) : null,
            MetadataType.GenericInstance => Resolve(type) is { IsValueType: true } structure
                ? OfStructure(structure, [.. ((GenericInstanceType)type).GenericArguments.Select(argument => Filled(argument, arguments))])
                : null,
            _ => null,
        },
    };

    /// <returns>Null for a type of an assembly that is missing or can't be read, or of a module beside its assembly.</returns>
    private static TypeDefinition? Resolve(TypeReference type)
    {
        try
        {
            return type.Resolve();
        }
        catch (Exception missing) when (missing is AssemblyResolutionException or BadImageFormatException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>A type argument with those of the outer struct in it.</summary>
    private static TypeReference Filled(TypeReference argument, IReadOnlyList<TypeReference> outer)
    {
        switch (argument)
        {
            case GenericParameter parameter when parameter.Position < outer.Count:
                return outer[parameter.Position];
            case GenericInstanceType instance:
                var filled = new GenericInstanceType(instance.ElementType);
                foreach (var inner in instance.GenericArguments)
                {
                    filled.GenericArguments.Add(Filled(inner, outer));
                }

                return filled;
            default:
                return argument;
        }
    }

    private static UnmanagedLayout Number(uint size) => new(size, size);

    private static UnmanagedLayout? OfStructure(TypeDefinition type, IReadOnlyList<TypeReference> arguments)
    {
        if (type.IsEnum)
        {
            return Of(type.Fields.Single(static field => !field.IsStatic).FieldType);
        }

        var fields = new List<(FieldDefinition Field, UnmanagedLayout Layout)>();
        foreach (var field in type.Fields.Where(static field => !field.IsStatic))
        {
            if (Of(field.FieldType, arguments) is not { } layout)
            {
                return null;
            }

            fields.Add((field, layout));
        }

        var packed = type is { IsAutoLayout: false, PackingSize: > 0 and var pack } ? (ulong)pack : MaxAlignment;
        var alignment = Math.Min(packed, IsAlignedToItsSize(type)
            ? MaxAlignment
            : fields.Select(static field => field.Layout.Alignment).DefaultIfEmpty(1UL).Max());
        var end = type.IsExplicitLayout ? EndOfExplicit(fields) : EndOfSequence(fields, type.IsAutoLayout ? Pointer : 1, packed);
        var whole = new UnmanagedLayout(0, alignment).Align(Math.Max(Math.Max(end, 1), type.ClassSize > 0 ? (ulong)type.ClassSize : 0));
        return new UnmanagedLayout(whole * Repetitions(type), alignment);
    }

    private static bool IsAlignedToItsSize(TypeDefinition type) =>
        type.FullName is "System.Int128" or "System.UInt128" || type.Namespace is "System.Runtime.Intrinsics" or "System.Numerics";

    private static ulong EndOfExplicit(List<(FieldDefinition Field, UnmanagedLayout Layout)> fields) =>
        fields.Select(static field => (ulong)Math.Max(field.Field.Offset, 0) + field.Layout.Size).DefaultIfEmpty(0UL).Max();

    /// <summary>In whatever order fields of a type with automatic layout stand, each takes at most its size and one gap.</summary>
    private static ulong EndOfSequence(List<(FieldDefinition Field, UnmanagedLayout Layout)> fields, uint minAlignment, ulong packed)
    {
        var end = 0UL;
        foreach (var (_, layout) in fields)
        {
            var placed = layout with { Alignment = Math.Min(packed, Math.Max(minAlignment, layout.Alignment)) };
            end = placed.Align(end) + (minAlignment > 1 ? placed.Align(layout.Size) : layout.Size);
        }

        return end;
    }

    private static ulong Repetitions(TypeDefinition type) => type.CustomAttributes
        .FirstOrDefault(static attribute => attribute.AttributeType.FullName == InlineArray)?
        .ConstructorArguments[0].Value is int length and > 0 ? (ulong)length : 1;
}
